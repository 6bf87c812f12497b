#!/usr/bin/env bash
# Makes timeline.png: the event timeline of Spark's UI while the main job runs. Needs curl and Chromium; run it anywhere:
#   docs/images/timeline.sh
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'kill "${job:-}" 2>/dev/null || true; rm -rf "$work"' EXIT

(cd "$here/../.." && exec mvn -q -pl examples -am compile exec:java -Dexec.args=--ui) > "$work/log" 2>&1 &
job=$!
until ui=$(sed -n "s/^Spark's UI.*: //p" "$work/log") && [ -n "$ui" ]; do
  kill -0 "$job" || { cat "$work/log" >&2; exit 1; }
  sleep 0.2
done

# The page as it was last before the job, and the UI with it, ended; its scripts and styles as long as they are there.
while kill -0 "$job" 2>/dev/null; do
  if curl -sf "$ui/jobs/" -o "$work/new.html"; then
    mv "$work/new.html" "$work/jobs.html"
    for file in $(grep -oE '(src|href)="/static/[^"]+' "$work/jobs.html" | sed 's/^[^"]*"\///' | sort -u); do
      [ -s "$work/$file" ] || curl -sf --create-dirs "$ui/$file" -o "$work/$file" || true
    done
  fi
  sleep 0.5
done
wait "$job" || { cat "$work/log" >&2; exit 1; }

# A page of local files, with the timeline unfolded and nothing but it.
sed -E 's#(src|href)="/static/#\1="static/#g' "$work/jobs.html" > "$work/page.html"
cat >> "$work/page.html" << 'PAGE'
<style>
  body > *:not(.container-fluid), .container-fluid > .row > .col-12 > *:not(#application-timeline),
  #application-timeline .control-panel { display: none !important }
</style>
<script>window.addEventListener("load", () => document.querySelector("span.expand-application-timeline").click())</script>
PAGE
chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --disable-background-networking \
  --disable-component-update --disable-sync --user-data-dir="$work/profile" --allow-file-access-from-files \
  --virtual-time-budget=10000 --window-size=1280,425 --screenshot="$here/timeline.png" "file://$work/page.html" \
  2>> "$work/log" || { cat "$work/log" >&2; exit 1; }
