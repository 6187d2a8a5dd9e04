PRAGMA analysis_limit;
PRAGMA analysis_limit = 0;
PRAGMA analysis_limit = -1;
