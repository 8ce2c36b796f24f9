"""What the compiler wrote for the current version; never edited by hand."""
