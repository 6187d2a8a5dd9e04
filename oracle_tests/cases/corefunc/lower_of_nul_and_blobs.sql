-- lang_corefunc lower(X): text behind a NUL is changed too; a blob becomes text
SELECT hex(lower('A' || char(0) || 'B')), typeof(upper(x'6162')), upper(x'6162'), hex(upper(x'61ff'));
