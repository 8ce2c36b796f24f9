"""Files and strings made elsewhere to break programs: what comes of each, as it came before."""
