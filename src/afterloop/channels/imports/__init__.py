"""Records that come in as rows of a file: from the command line, or uploaded and brought in by a job."""
