"""The command line: a file a command; nothing imports it."""
