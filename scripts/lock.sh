#!/bin/sh
# Pins every dependency with its hashes: requirements.lock for users, requirements-dev.lock for what only the checks need.
set -eu
cd "$(dirname "$0")/.."
uv=${UV:-uv}
$uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --no-emit-find-links \
    --output-file requirements.lock pyproject.toml scripts/build-backend.in
$uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --no-emit-find-links \
    --constraint requirements.lock --output-file requirements-dev.lock --group dev
