"""The calling rule measured on halls of known cities' shapes, beside the rules that are used elsewhere."""
