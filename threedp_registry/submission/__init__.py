"""From files to records, each with the places its parts came from."""
