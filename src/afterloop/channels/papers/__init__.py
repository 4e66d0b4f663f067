"""Paper: what a customer signs and takes along, printed from templates that the business writes itself."""
