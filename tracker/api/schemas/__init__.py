"""What goes in and out as JSON. Contents refuse unknown fields; answers always have all of theirs."""
