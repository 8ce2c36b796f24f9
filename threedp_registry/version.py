"""The version of this package; the dictionary has its own."""

__version__ = "0.1.0"
