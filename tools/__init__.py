"""Scripts that make what is committed: docs, schemas, tables, pictures."""
