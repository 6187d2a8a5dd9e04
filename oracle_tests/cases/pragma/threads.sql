PRAGMA threads;
PRAGMA threads = 4;
PRAGMA threads;
PRAGMA threads = -1;
PRAGMA threads = 1000;
PRAGMA threads = 0;
