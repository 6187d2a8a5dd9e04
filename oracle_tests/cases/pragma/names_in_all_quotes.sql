-- pragma: the name of the pragma and of the database in quotes, in any case, with comments
PRAGMA "user_version"=3; PRAGMA [user_version]; PRAGMA `USER_VERSION`; PRAGMA 'user_version'; PRAGMA "main"."user_version"; PRAGMA MAIN . User_Version /* c */ = -- c
 4; PRAGMA user_version; PRAGMA user_version(+5); PRAGMA user_version; PRAGMA user_version=-0x2;
PRAGMA user_version="6"; PRAGMA user_version; PRAGMA user_version='-8'; PRAGMA user_version; PRAGMA user_version=DELETE; PRAGMA user_version; PRAGMA user_version=ON;  PRAGMA user_version=DEFAULT;
-- error
PRAGMA user_version=select;
-- error
PRAGMA user_version=(SELECT 1);
