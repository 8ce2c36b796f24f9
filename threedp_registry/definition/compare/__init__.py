"""What differs between two versions of a dictionary, and what each difference means for records."""
