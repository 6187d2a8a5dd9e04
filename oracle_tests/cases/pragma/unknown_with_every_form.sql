-- pragma: an unknown name is no error in any form, a malformed one is
PRAGMA nosuch; PRAGMA nosuch=1; PRAGMA nosuch(1); PRAGMA main.nosuch; PRAGMA "quoted name"; PRAGMA nosuch=-1.5; PRAGMA nosuch='x';
-- error
PRAGMA nosuch=(1);
-- error
PRAGMA nosuch(1,2);
-- error
PRAGMA nosuch=1+1;
-- error
PRAGMA nowhere.user_version;
-- error
PRAGMA nowhere.nosuch;
-- error
PRAGMA;
-- error
PRAGMA user_version=;
