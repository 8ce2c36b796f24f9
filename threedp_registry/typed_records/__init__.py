"""What the classes of records have in common: they come from records, go to records, and are checked when made."""
