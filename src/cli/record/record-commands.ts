import type { Command } from 'commander';
import type { ExitCode } from '../exit-code.ts';
import { addAddCommand } from './add-command.ts';
import { addBackupCommand } from './backup-command.ts';
import { addCheckCommand } from './check-command.ts';
import { addEraseCommand } from './erase-command.ts';
import { addExportCommand } from './export-command.ts';
import { addImportCommand } from './import-command.ts';
import { addJudgeCommand } from './judge-command.ts';
import { addLinkCommand } from './link-command.ts';
import { addPageCommands } from './page-commands.ts';
import { addRestoreCommand } from './restore-command.ts';
import { addReviewCommands } from './review-commands.ts';
import { addSampleCommand } from './sample-command.ts';
import { addSearchCommand } from './search-command.ts';
import { addStatsCommand } from './stats-command.ts';
import { addVectorsCommand } from './vectors-command.ts';

/** The commands on a record. */
export function addRecordCommands(program: Command, onDone: (code: ExitCode) => void): void {
  addAddCommand(program, onDone);
  addSearchCommand(program, onDone);
  addPageCommands(program, onDone);
  addCheckCommand(program, onDone);
  addJudgeCommand(program, onDone);
  addReviewCommands(program, onDone);
  addStatsCommand(program, onDone);
  addSampleCommand(program, onDone);
  addExportCommand(program, onDone);
  addImportCommand(program, onDone);
  addBackupCommand(program, onDone);
  addRestoreCommand(program, onDone);
  addLinkCommand(program, onDone);
  addVectorsCommand(program, onDone);
  addEraseCommand(program, onDone);
}
