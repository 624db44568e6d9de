"""How long things take, measured by hand with ``make bench``; tests are never timed."""
