"""What is held about a person: shown, taken out as a file, erased; and what was erased when."""
