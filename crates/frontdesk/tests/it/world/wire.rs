//! The cable between a desk and its database, which can be pulled.

use std::sync::{Arc, Mutex};
use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

#[derive(Clone)]
pub struct Wire {
    pub port: u16,
    to: String,
    tasks: Arc<Mutex<Vec<JoinHandle<()>>>>,
}

impl Wire {
    /// Leads to `host:port`.
    pub async fn to(to: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let wire = Self { port: listener.local_addr().unwrap().port(), to: to.to_owned(), tasks: Arc::default() };
        wire.carry(listener);
        wire
    }

    /// Breaks every connection and takes no more.
    pub async fn cut(&self) {
        let tasks = std::mem::take(&mut *self.tasks.lock().unwrap());
        tasks.iter().for_each(JoinHandle::abort);
        for task in tasks {
            let _ = task.await;
        }
    }

    pub async fn mend(&self) {
        self.carry(TcpListener::bind(("127.0.0.1", self.port)).await.unwrap());
    }

    fn carry(&self, listener: TcpListener) {
        let (to, tasks) = (self.to.clone(), self.tasks.clone());
        let accepting = tokio::spawn(async move {
            while let Ok((mut near, _)) = listener.accept().await {
                let to = to.clone();
                let carrying = tokio::spawn(async move {
                    let mut far = TcpStream::connect(to).await.unwrap();
                    let _ = copy_bidirectional(&mut near, &mut far).await;
                });
                tasks.lock().unwrap().push(carrying);
            }
        });
        self.tasks.lock().unwrap().push(accepting);
    }
}
