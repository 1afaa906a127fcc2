"""Our own format of a food table: CSV files, alone or in a ZIP, as README.md in the folder above says."""
