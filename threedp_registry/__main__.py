"""`python -m threedp_registry` is `threedp`."""

from threedp_registry.cli.main import main

if __name__ == "__main__":
    main()
