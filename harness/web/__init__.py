"""The swarm over HTTP: on a socket of the file system for the command line, on a port for people and other machines."""
