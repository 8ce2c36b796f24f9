"""YAML → definition: read, resolved, and every fault told; `dictionary` is the way in."""
