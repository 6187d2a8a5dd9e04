-- lang_corefunc "randomblob": at least one byte.
SELECT length(randomblob(16)), length(randomblob(1)), length(randomblob(0)), length(randomblob(-1)), typeof(randomblob(4)), length(hex(randomblob(8))), length(randomblob('3'));
SELECT randomblob(16) = randomblob(16), typeof(random()), random() = random(), abs(random() % 10) < 10;
