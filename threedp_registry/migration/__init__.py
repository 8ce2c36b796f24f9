"""Records of one version of a dictionary in the words of another: nothing is invented, nothing lost."""
