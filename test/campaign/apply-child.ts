import { type ApplyTask, runTask } from './apply-task.js';

// A process that applies what it is sent, so that it can be killed and stopped.
process.once('message', (task: ApplyTask) => {
  void runTask(task).then((end) => process.send?.(end, () => process.disconnect()));
});
process.send?.('ready');
