//! Work spread over the cores, its results in the order it came in. Never more than a few chunks are in memory.

use std::io;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

/// Chunks that wait for a core, and results that wait to be written, for each core.
const WAITING: usize = 4;

/// Gives each core every n-th chunk and takes the results in turn, so that they keep their order.
pub fn in_order<In: Send, Out: Send>(
    chunks: impl Iterator<Item = io::Result<In>>,
    work: impl Fn(In) -> Out + Sync,
    mut write: impl FnMut(Out) -> io::Result<()> + Send,
) -> io::Result<()> {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let (mut inputs, mut outputs): (Vec<SyncSender<In>>, Vec<Receiver<Out>>) = (Vec::new(), Vec::new());
        for _ in 0..cores {
            let (input, chunks) = sync_channel::<In>(WAITING);
            let (done, output) = sync_channel(WAITING);
            let work = &work;
            // A closed channel means that the other side has given up: there is nothing left to do.
            scope.spawn(move || chunks.into_iter().map(work).try_for_each(|out| done.send(out)));
            inputs.push(input);
            outputs.push(output);
        }
        let writer = scope.spawn(move || outputs.iter().cycle().map_while(|o| o.recv().ok()).try_for_each(&mut write));
        let fed = feed(chunks, &inputs);
        drop(inputs);
        let written = writer.join().unwrap_or_else(|_| Err(io::Error::other("the writing stopped")));
        written.and(fed)
    })
}

fn feed<In>(chunks: impl Iterator<Item = io::Result<In>>, inputs: &[SyncSender<In>]) -> io::Result<()> {
    for (chunk, input) in chunks.zip(inputs.iter().cycle()) {
        if input.send(chunk?).is_err() {
            break;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_keep_the_order() {
        let mut written = Vec::new();
        let write = |n: u32| {
            written.push(n);
            Ok(())
        };
        let slow = |n: u32| {
            if n.is_multiple_of(3) {
                thread::sleep(std::time::Duration::from_micros(200));
            }
            n * 2
        };
        in_order((0..500).map(Ok), slow, write).unwrap();
        assert_eq!(written, (0..500).map(|n| n * 2).collect::<Vec<_>>());
    }

    #[test]
    fn a_reader_that_is_gone_ends_the_work() {
        let gone = in_order((0..100_000).map(Ok), |n: u32| n, |_| Err(io::ErrorKind::BrokenPipe.into()));
        assert_eq!(gone.unwrap_err().kind(), io::ErrorKind::BrokenPipe);
    }
}
