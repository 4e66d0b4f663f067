"""What people need to build a condition or write a formula: fields, records to choose, functions, reading and writing.

The catalog says what may be asked about; nothing here knows a noun.
"""
