-- pragma secure_delete, synchronous, temp_store: values by word and number, per database
PRAGMA secure_delete; PRAGMA secure_delete=FAST; PRAGMA secure_delete; PRAGMA secure_delete=2; PRAGMA secure_delete=off; PRAGMA secure_delete='yes'; PRAGMA main.secure_delete;
PRAGMA synchronous; PRAGMA synchronous=off; PRAGMA synchronous; PRAGMA synchronous=EXTRA; PRAGMA synchronous; PRAGMA synchronous=99; PRAGMA synchronous; PRAGMA synchronous=word; PRAGMA synchronous; PRAGMA temp.synchronous;
PRAGMA temp_store; PRAGMA temp_store=memory; PRAGMA temp_store; PRAGMA temp_store=file; PRAGMA temp_store; PRAGMA temp_store=9; PRAGMA temp_store;
BEGIN;
-- error
PRAGMA synchronous=1;
COMMIT;
