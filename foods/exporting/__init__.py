"""The shared food table as files of our own format, read back by foods.importers.own_format.

`table_chunks()` yields a ZIP for a download, `write_table(file)` writes it to a file.
"""

from foods.exporting.archive import table_chunks, write_table

__all__ = ["table_chunks", "write_table"]
