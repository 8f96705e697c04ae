#!/usr/bin/env node
import '../dist/nk.js';
