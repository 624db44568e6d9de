"""A case → findings: one file a subject, all of them in one registry."""

from onehearts.check.preflight.rules.registry import RULES
from onehearts.check.preflight.rules.rule import Case, Finding, Rule

__all__ = ["RULES", "Case", "Finding", "Rule"]
