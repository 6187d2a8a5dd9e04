-- lang_corefunc random(): "If N is less than 1 then a 1-byte random blob is returned"
SELECT typeof(randomblob(4)), length(randomblob(4)), length(randomblob(0)), length(randomblob(-5)), length(randomblob(NULL)), length(randomblob('3')), length(randomblob(2.7)), length(hex(randomblob(16)));
SELECT randomblob(16) = randomblob(16), hex(randomblob(8)) GLOB '[0-9A-F]*';
-- error
SELECT length(randomblob(2000000000));
-- error
SELECT randomblob();
