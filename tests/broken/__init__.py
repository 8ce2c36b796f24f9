"""The broken example: upload files with a mistake of every kind, and the list of what is wrong with them."""
