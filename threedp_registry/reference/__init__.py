"""What readers look up in a dictionary, in the form's words: for people with and without Sphinx.

Definition, History -> entries (one for each place of an element) -> csv, xlsx, html, forms, sphinxext
"""
