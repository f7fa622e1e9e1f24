#!/bin/sh
# Chromium and fonts with all Vietnamese letters, for the browser tests: by apt where it may, else Playwright's build.
# Usage: install_browser.sh BIN, the folder that holds playwright.
set -eu

packages="chromium fonts-noto-core fonts-liberation2 fonts-croscore"

installed() {
    # shellcheck disable=SC2086 # one word a package
    [ "$(dpkg-query --show --showformat='${db:Status-Status} ' $packages 2>/dev/null)" = \
        "installed installed installed installed " ]
}

if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    installed && exit 0
    echo "installing $packages"
    export DEBIAN_FRONTEND=noninteractive
    # shellcheck disable=SC2086
    { apt-get update -qq && apt-get install -qq --yes --no-install-recommends $packages; } >/dev/null && exit 0
fi
for browser in chromium chromium-browser google-chrome; do
    command -v "$browser" >/dev/null && exit 0
done
"$1/playwright" install chromium >/dev/null 2>&1 && exit 0
echo "browser tests: no Chromium; run as root: apt-get install $packages" >&2
