"""Every check of the project: style, types, import contract, tests. Stops at the first that fails."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
CHECKS = (
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "."),
    ("mypy",),
    ("importlinter.cli", "lint"),
    ("pytest", "-q", "-n", "2", "--dist", "worksteal", "--durations=5"),
)


def main() -> int:
    """Run the checks with this Python; the exit status of the first that fails, else 0."""
    for module, *arguments in CHECKS:
        print(f"== {module} {' '.join(arguments)}", flush=True)
        command = [sys.executable, "-m", module, *arguments]
        if module == "importlinter.cli":
            command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as m; m()"]
        status = subprocess.run(command, cwd=ROOT, check=False).returncode
        if status:
            return status
    return 0


if __name__ == "__main__":
    sys.exit(main())
