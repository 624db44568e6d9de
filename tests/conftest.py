"""What holds for all tests: with ONEHEARTS_NO_SKIP=1 a skipped test is a failed one.

On a newcomer's machine tests that need poppler, qpdf, Java or a build tool are left out with a reason; the
continuous integration installs those and sets the variable, so that nothing can go missing unseen.
"""

from __future__ import annotations

import os
from collections.abc import Generator

import pytest


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Turn a skip into a failure that tells its reason."""
    report = yield
    if os.environ.get("ONEHEARTS_NO_SKIP") == "1" and report.skipped and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"may not be skipped here: {reason}"
    return report
