"""How a command ends → its exit code."""

DONE = 0
"""All is well."""

WRONG_ISSUE = 1
"""What was handed in, an issue or a line of questions, has errors, which have been told."""

WRONG_USE = 2
"""The command was typed wrongly, or files could not be read or written."""
