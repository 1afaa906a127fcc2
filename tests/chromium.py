"""How tests and pictures start Debian's Chromium; playwright's own browser is never fetched."""

# No sandbox: only our own pages are opened, and containers forbid it. The others keep it off the network.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
