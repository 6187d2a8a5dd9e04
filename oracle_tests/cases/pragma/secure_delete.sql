PRAGMA secure_delete;
PRAGMA secure_delete = fast;
PRAGMA secure_delete;
PRAGMA secure_delete = off;
PRAGMA secure_delete;
