"""Tables that people bring: csv and xlsx files, read as a stream of rows. Pure: no Django, no database."""
