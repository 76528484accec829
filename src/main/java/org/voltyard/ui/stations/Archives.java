package org.voltyard.ui.stations;

import org.voltyard.domain.CommandArchive;
import org.voltyard.domain.FrameLog;
import org.voltyard.domain.FrameStudy;
import org.voltyard.domain.SessionArchive;

/// What was: sessions with their readings, commands, frames and their judgement.
public record Archives(
    SessionArchive sessions, CommandArchive commands, FrameLog frames, FrameStudy study) {}
