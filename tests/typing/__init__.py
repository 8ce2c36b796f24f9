"""What type checkers say to those who build on this package."""
