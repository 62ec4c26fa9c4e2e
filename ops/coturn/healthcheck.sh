#!/bin/bash
# Well while it takes connections.
exec 3<>"/dev/tcp/$(hostname -I | cut -d ' ' -f 1)/3478"
