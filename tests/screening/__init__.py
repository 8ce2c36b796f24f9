"""What in free texts may identify a person: a file of examples for each kind."""
