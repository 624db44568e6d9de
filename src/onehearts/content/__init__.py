"""issue.yaml → Issue: reads what staff type, driven by the field tables of the block kinds it is handed."""

from onehearts.content.issue import Issue, Reading
from onehearts.content.reader import ISSUE_FILE, PROJECT_FILE, read

__all__ = ["ISSUE_FILE", "PROJECT_FILE", "Issue", "Reading", "read"]
